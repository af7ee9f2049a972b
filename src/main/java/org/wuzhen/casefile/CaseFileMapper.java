package org.wuzhen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.sealing.Sealed;

@Mapper
interface CaseFileMapper {

    void insert(
            @Param("number") String number,
            @Param("c") NewCase dispute,
            @Param("marks") String marks,
            @Param("firstReceiver") String firstReceiver,
            @Param("now") Instant now);

    void insertParty(
            @Param("number") String number,
            @Param("p") Party party,
            @Param("minor") boolean minor,
            @Param("idHash") String idHash,
            @Param("phoneHash") String phoneHash);

    /** Whether the party had no number before. */
    boolean identify(
            @Param("number") String number,
            @Param("party") long party,
            @Param("idNumber") Sealed idNumber,
            @Param("idHash") String idHash,
            @Param("born") LocalDate born,
            @Param("minor") boolean minor);

    String byChannelRef(@Param("channel") Channel channel, @Param("reference") String reference);

    CaseFile find(@Param("number") String number);

    CaseFile lock(@Param("number") String number);

    List<Party> parties(@Param("number") String number);

    void move(@Param("number") String number, @Param("stage") Stage stage, @Param("now") Instant now);

    void accept(@Param("number") String number, @Param("now") Instant now);

    void conclude(@Param("number") String number, @Param("result") CaseResult result);

    void classify(@Param("number") String number, @Param("type") DisputeType type);

    void rate(@Param("number") String number, @Param("risk") RiskLevel risk);

    void route(
            @Param("number") String number,
            @Param("risk") RiskLevel risk,
            @Param("route") String route,
            @Param("advisedClinic") String advisedClinic);

    void entrust(@Param("number") String number, @Param("handler") String handler);

    void join(@Param("number") String number, @Param("into") String into);

    void suspend(@Param("number") String number, @Param("at") Instant at, @Param("reason") String reason);

    void restrict(@Param("number") String number);

    void underEdition(@Param("number") String number, @Param("edition") String edition);

    void insertDecision(
            @Param("number") String number,
            @Param("kind") String kind,
            @Param("outcome") String outcome,
            @Param("reason") String reason,
            @Param("basis") String basis,
            @Param("ruleRow") String ruleRow,
            @Param("advised") String advised,
            @Param("overridden") boolean overridden,
            @Param("by") String by,
            @Param("now") Instant now);

    List<Decision> decisions(@Param("number") String number);

    void insertNotice(
            @Param("number") String number,
            @Param("kind") String kind,
            @Param("paperNumber") String paperNumber,
            @Param("content") String content,
            @Param("basis") String basis,
            @Param("recipient") String recipient,
            @Param("by") String by,
            @Param("now") Instant now,
            @Param("acknowledgedAt") Instant acknowledgedAt,
            @Param("acknowledgedHow") String acknowledgedHow);

    List<Notice> notices(@Param("number") String number);

    void insertRemark(
            @Param("number") String number,
            @Param("taskName") String taskName,
            @Param("content") String content,
            @Param("by") String by,
            @Param("now") Instant now);

    List<Remark> remarks(@Param("number") String number);

    /** Back to where its next step is decided, with how it came out before. */
    void reopen(@Param("number") String number);

    List<EarlierCase> likelyDuplicates(
            @Param("number") String number, @Param("since") Instant since, @Param("parties") List<PartyTraces> parties);

    void ask(
            @Param("number") String number,
            @Param("department") String department,
            @Param("centre") String centre,
            @Param("by") String by,
            @Param("now") Instant now);

    int endAsk(
            @Param("number") String number,
            @Param("department") String department,
            @Param("centre") String centre,
            @Param("now") Instant now);

    int endAsks(@Param("number") String number, @Param("now") Instant now);

    List<AskedDepartment> askedOf(@Param("number") String number);

    List<CaseFile> among(@Param("numbers") Collection<String> numbers);

    List<CaseFile> carriedBy(@Param("person") String person);

    List<CaseFiles.InCommunity> openByCommunity(@Param("communities") Collection<String> communities);

    List<CaseFiles.Load> loads(@Param("centres") Collection<String> centres);

    void reach(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("why") String why,
            @Param("by") String by,
            @Param("now") Instant now);

    void transfer(@Param("number") String number, @Param("to") String to);

    int leave(@Param("number") String number, @Param("centre") String centre, @Param("why") String why);

    /** A centre that the case reached, a department asked at a centre, or a person brought in on it or recused from it. */
    record InCircle(String centre, String department, String person, boolean recused) {}

    List<InCircle> circle(@Param("number") String number);

    int admit(
            @Param("number") String number,
            @Param("person") String person,
            @Param("why") String why,
            @Param("by") String by,
            @Param("now") Instant now);

    int dismiss(@Param("number") String number, @Param("person") String person, @Param("now") Instant now);

    void insertStep(
            @Param("number") String number,
            @Param("step") String step,
            @Param("outcome") String outcome,
            @Param("result") CaseResult result,
            @Param("next") String next,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Notes that the step which was awaited begins; names it, null where none was. */
    String beginStep(@Param("number") String number, @Param("now") Instant now);

    List<RoadStep> steps(@Param("number") String number);

    void recuse(@Param("number") String number, @Param("person") String person, @Param("now") Instant now);

    void liftRecusal(@Param("number") String number, @Param("person") String person, @Param("now") Instant now);
}
