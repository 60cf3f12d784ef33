package cn.qicheng.competition;

import cn.qicheng.competition.domain.CriterionFinding;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.EntryForms;
import cn.qicheng.competition.domain.FounderFacts;
import cn.qicheng.competition.domain.TitleCriteria;
import cn.qicheng.competition.store.EntryTexts;
import cn.qicheng.district.District;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Digest;
import cn.qicheng.policy.CompetitionPolicy;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.PolicyBook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules say about a form, with the policy and the day they are held against. */
@Singleton
class EntryChecks {

    private final Districts districts;
    private final Organisers organisers;
    private final PolicyBook policy;
    private final EntryTexts texts;
    private final Clock clock;

    EntryChecks(Districts districts, Organisers organisers, PolicyBook policy, EntryTexts texts, Clock clock) {
        this.districts = districts;
        this.organisers = organisers;
        this.policy = policy;
        this.texts = texts;
        this.clock = clock;
    }

    /** Returns what is handed in, or names everything that keeps it from being handed in. */
    SubmittedEntry mustStand(EntryForm form, List<EntryMaterial> files, Edition edition) {
        var faults = EntryForms.faults(form, frame(edition));
        if (!faults.isEmpty()) {
            throw CompetitionProblems.formIncomplete(faults);
        }
        var findings = findings(form, edition);
        var failing = findings.stream().filter(finding -> !finding.stands()).toList();
        if (policy.competition().criteriaBlock() && !failing.isEmpty()) {
            throw CompetitionProblems.criteriaNotMet(failing);
        }
        return new SubmittedEntry(
                form,
                files,
                FindingView.all(findings),
                edition.schedule().lastDay(),
                policy.competition().version());
    }

    /** Ages are counted on the last day of entries; the document does not say on which. */
    List<CriterionFinding> findings(EntryForm form, Edition edition) {
        return new TitleCriteria(
                        policy.competition(),
                        edition.level().tier(),
                        edition.schedule().lastDay())
                .answer(FounderFacts.of(form));
    }

    String hashOf(SubmittedEntry content) {
        return Digest.sha256(texts.of(content));
    }

    /** Returns the last day for mending: the term, or the closing if that comes later. */
    LocalDate mendBy(Entry entry, Edition edition) {
        var term = ChinaTime.dayOf(entry.since()).plusDays(policy.competition().mendWithinDays());
        var lastDay = edition.schedule().lastDay();
        return term.isBefore(lastDay) ? lastDay : term;
    }

    private EntryForms.Frame frame(Edition edition) {
        return new EntryForms.Frame(
                edition.level(),
                edition.level() == ContestLevel.DISTRICT ? organisers.entrantsOf(edition.districtCode()) : Set.of(),
                districts.all().stream().map(District::code).collect(Collectors.toSet()),
                policy.competition().services().stream()
                        .map(CompetitionPolicy.Service::code)
                        .collect(Collectors.toSet()),
                ChinaTime.today(clock));
    }
}
