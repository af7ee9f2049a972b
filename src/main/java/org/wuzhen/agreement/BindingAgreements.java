package org.wuzhen.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.agreement.store.AgreementMapper;
import org.wuzhen.casefile.AgreementInForce;
import org.wuzhen.casefile.AgreementsInForce;
import org.wuzhen.casefile.number.CaseNumber;

/** Tells other stages what was agreed. */
@Component
@Transactional(readOnly = true)
class BindingAgreements implements AgreementsInForce {

    private final AgreementMapper agreements;

    BindingAgreements(AgreementMapper agreements) {
        this.agreements = agreements;
    }

    @Override
    public Optional<AgreementInForce> of(CaseNumber number) {
        return agreements.papers(number.value()).stream()
                .filter(paper -> paper.effectiveOn() != null)
                .reduce((earlier, later) -> later)
                .map(this::told);
    }

    private AgreementInForce told(AgreementPaper paper) {
        List<AgreementInForce.Undertaking> undertakings = agreements.instalments(paper.id()).stream()
                .map(i ->
                        new AgreementInForce.Undertaking(i.debtor(), i.subject().name(), i.what(), i.amount(), i.due()))
                .toList();
        return new AgreementInForce(
                paper.number(),
                paper.kind() == AgreementKind.WRITTEN,
                paper.effectiveOn(),
                paper.mainFacts(),
                paper.matters(),
                paper.terms(),
                undertakings);
    }
}
