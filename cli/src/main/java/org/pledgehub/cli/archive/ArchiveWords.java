package org.pledgehub.cli.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;

/** What material is called. */
final class ArchiveWords {

    private static final Map<String, Sentence> WORDS = Map.ofEntries(
            Map.entry("TRIPARTITE_AGREEMENT", new Sentence("三方协议", "tripartite agreement")),
            Map.entry("CONTRACTS", new Sentence("借款、质押等合同", "contracts")),
            Map.entry("PLEDGE_REGISTRATION_PROOF", new Sentence("出质登记证明", "proof of registration")),
            Map.entry("OTHER", new Sentence("其他材料", "other material")),
            Map.entry("PROJECT_DESCRIPTION", new Sentence("项目情况说明", "project description")),
            Map.entry("LOAN_CONTRACT", new Sentence("借款合同", "loan contract")),
            Map.entry("GUARANTEE_CONTRACT", new Sentence("担保合同", "guarantee contract")),
            Map.entry("COMPENSATION_PLAN", new Sentence("风险补偿方案", "compensation plan")),
            Map.entry("FILING", new Sentence("备案", "filing")),
            Map.entry("SPOT_CHECK", new Sentence("抽查", "spot check")),
            Map.entry("OPERATOR_CONDITIONS", new Sentence("合作机构条件复核", "check of the operator's conditions")),
            Map.entry("REIMBURSEMENT", new Sentence("补偿申请", "reimbursement")));

    private ArchiveWords() {}

    static String of(String code, Language language) {
        return WORDS.getOrDefault(code, new Sentence(code, code)).in(language);
    }

    static String of(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> of(code, language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }
}
