package org.wuzhen.intake.form;

import static org.wuzhen.casefile.DisputeType.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wuzhen.casefile.DisputeType;

/** How the types of dispute stand together in the list from which the clerk picks. */
enum DisputeTypeGroup {
    HOME("家事邻里", NEIGHBOUR, MARRIAGE_FAMILY, PROPERTY_MGMT, HOUSE_HOMESTEAD),
    WORK("劳动用工", MIGRANT_WAGES, LABOUR_OTHER),
    CONSUMPTION("合同消费", CONTRACT, CONSUMER_OTHER, E_COMMERCE, TOURISM, FINANCE),
    HARM("人身财产损害", TRAFFIC, MEDICAL, DAMAGES, EDUCATION, FIRE_SAFETY),
    LAND("土地环境", EXPROPRIATION, FOREST_LAND, ENVIRONMENT, MARITIME_FISHERY),
    BUSINESS("生产经营", PRODUCTION_BUSINESS, WORK_OBSTRUCTION, BUSINESS_ENV, INTELLECTUAL_PROPERTY),
    REST("其他", OTHER);

    private final String label;
    private final List<DisputeType> types;

    DisputeTypeGroup(String label, DisputeType... types) {
        this.label = label;
        this.types = List.of(types);
    }

    /** All types, group by group, as choices of a form. */
    static List<Map<String, Object>> choices() {
        return Arrays.stream(values())
                .flatMap(group -> group.types.stream()
                        .map(type -> Map.<String, Object>of(
                                "label",
                                group == REST ? type.label() : group.label + "｜" + type.label(),
                                "value",
                                type.name())))
                .toList();
    }
}
