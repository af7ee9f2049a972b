package org.wuzhen.demo.settlement;

/**
 * How large a generated office is.
 *
 * @param centres how many unit centres, from the first of the list
 * @param villages 行政村
 * @param communities 社区
 * @param preparatoryGroups 社区筹备组, beside the communities
 * @param grids 全科网格
 * @param fullTimeWorkers 专职网格员; fewer than grids, so that some look after two
 * @param partTimeWorkers 兼职网格员
 * @param microGrids 微网格 teams with their party branches
 * @param seats hotline seats
 */
public record OfficeSize(
        int centres,
        int villages,
        int communities,
        int preparatoryGroups,
        int grids,
        int fullTimeWorkers,
        int partTimeWorkers,
        int microGrids,
        int seats) {

    /** Binhai as the district published itself in 2020: 26 units, 422 base units, 743 grids, 3,020 grid workers. */
    public static final OfficeSize WHOLE = new OfficeSize(26, 139, 283, 19, 743, 714, 2306, 1530, 104);

    /** Three streets, enough of everything for a test. */
    public static final OfficeSize SMALL = new OfficeSize(3, 2, 6, 1, 12, 11, 30, 25, 4);

    public OfficeSize {
        int units = villages + communities + preparatoryGroups;
        if (centres < 1 || centres > 26 || grids < units || microGrids < grids || fullTimeWorkers > grids) {
            throw new IllegalArgumentException(
                    "An office needs 1 to 26 centres, a grid per base unit, a micro-grid per grid and a grid per worker");
        }
    }
}
