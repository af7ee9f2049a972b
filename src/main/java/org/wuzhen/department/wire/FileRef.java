package org.wuzhen.department.wire;

/**
 * A file by its number and digest; its content does not travel on this wire（材料）.
 *
 * @param fileNo number of the file in the store of its keeper
 * @param name name under which it is listed
 * @param kind what is in it
 * @param bytes size
 * @param digest digest of the content
 */
public record FileRef(String fileNo, String name, Kind kind, int bytes, String digest) {
    /** What is in it（类型）. */
    public enum Kind {
        PDF("版式文档（PDF）"),
        OFD("版式文档（OFD）"),
        IMAGE("图片"),
        AUDIO("录音"),
        VIDEO("视频"),
        TEXT("文本"),
        SHEET("表格");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
