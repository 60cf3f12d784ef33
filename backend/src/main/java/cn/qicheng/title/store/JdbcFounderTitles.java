package cn.qicheng.title.store;

import cn.qicheng.policy.FounderTier;
import cn.qicheng.title.domain.FounderTitle;
import cn.qicheng.title.domain.FounderTitles;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcFounderTitles implements FounderTitles {

    private final TitleRows rows;

    JdbcFounderTitles(TitleRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Collection<FounderTitle> nominated) {
        rows.saveAll(nominated.stream().map(TitleRow::of).toList());
    }

    @Override
    public FounderTitle moved(FounderTitle title) {
        return rows.update(TitleRow.of(title)).title();
    }

    @Override
    public Optional<FounderTitle> byId(String id) {
        return rows.findById(id).map(TitleRow::title);
    }

    @Override
    public Optional<FounderTitle> byCertificate(String no) {
        return rows.findByCertificateNo(no).map(TitleRow::title);
    }

    @Override
    public List<FounderTitle> ofRound(String roundId) {
        return titles(rows.findByRoundIdOrderByResultRank(roundId));
    }

    @Override
    public List<FounderTitle> ofEdition(String editionId) {
        return titles(rows.findByEditionIdOrderByResultRank(editionId));
    }

    @Override
    public List<FounderTitle> ofPerson(String personId) {
        return titles(rows.findByPersonIdOrderByIdDesc(personId));
    }

    @Override
    public boolean stands(FounderTier tier, String entityKey) {
        return rows.countStanding(tier, entityKey) > 0;
    }

    @Override
    public List<FounderTitle> awarded(String tier, String district, int page, int size) {
        return titles(rows.awarded(tier, district, size, (long) page * size));
    }

    @Override
    public long countAwarded(String tier, String district) {
        return rows.countAwarded(tier, district);
    }

    private static List<FounderTitle> titles(List<TitleRow> found) {
        return found.stream().map(TitleRow::title).toList();
    }
}
