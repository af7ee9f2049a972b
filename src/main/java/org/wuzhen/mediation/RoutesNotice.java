package org.wuzhen.mediation;

/**
 * The other routes as they were told to the parties (人民调解法 art. 26); a route that is not open is null.
 *
 * @param toldHow 当面告知并签收 …
 */
public record RoutesNotice(
        String arbitration, String lawsuit, String administrative, String basis, String remark, String toldHow) {}
