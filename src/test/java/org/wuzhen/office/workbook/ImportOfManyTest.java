package org.wuzhen.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.Office;
import org.wuzhen.Statements;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.directory.Post;

/** A whole office comes in at once; {@code -Dwuzhen.test.import.people=5000} measures it at its true size. */
@WuzhenTest
class ImportOfManyTest {

    private static final Logger LOG = LoggerFactory.getLogger(ImportOfManyTest.class);
    private static final int PEOPLE = Integer.getInteger("wuzhen.test.import.people", 60);
    private static final String CENTRE = "89";

    @Autowired
    Imports imports;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    @Autowired
    IdentityService identity;

    @Test
    void everybodyHasTheirGroupsWhenTheImportIsDone() throws Exception {
        office.somebody(CENTRE, Post.MEDIATOR);
        String keeper = office.somebody("00", Post.SYS_ADMIN);
        imported(keeper, "iw", 10); // groups are there and code is warm
        int few = imported(keeper, "if", 10);

        int many = imported(keeper, "im", PEOPLE);

        assertThat(identity.createUserQuery()
                        .memberOfGroup("INTAKE_CLERK." + CENTRE)
                        .count())
                .isEqualTo(PEOPLE + 20);
        assertThat(many)
                .as("the engine is brought up to date for 500 people at once and not for each")
                .isLessThanOrEqualTo(few * (1 + PEOPLE / 500));
    }

    private int imported(String keeper, String mark, int people) throws Exception {
        Sheets sheets = new Sheets();
        for (int i = 0; i < people; i++) {
            String person = mark + i;
            sheets.with(OfficeSheet.PEOPLE, person, "陈" + i)
                    .with(OfficeSheet.POSTS, person, null, "调解员", CENTRE, null, null, null, LocalDate.of(2024, 1, 1))
                    .with(OfficeSheet.POSTS, person, null, "受理登记员", CENTRE, null, null, null, LocalDate.of(2024, 1, 1));
        }
        byte[] file = sheets.file();
        return actAs.run(keeper, () -> {
            long id;
            try {
                id = imports.check("机构.xlsx", file);
            } catch (FileRefused e) {
                throw new AssertionError(e);
            }
            String plan = imports.checked(id).orElseThrow().plan().digest();
            long began = System.nanoTime();
            Statements.Counted<Imports.Outcome> done = Statements.of(() -> imports.apply(id, plan));
            LOG.info(
                    "import of {} people: {} ms, {} statements",
                    people,
                    (System.nanoTime() - began) / 1_000_000,
                    done.count());
            assertThat(done.result()).isInstanceOf(Imports.Outcome.Applied.class);
            return done.questions();
        });
    }
}
