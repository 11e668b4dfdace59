package org.pledgehub.cli.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;

/**
 * What somebody still has to do, the most urgent first.
 *
 * @param on the day from which days are counted
 */
record DutyList(LocalDate on) {

    static final String HEADER = "daysLeft,dueOn,certainty,state,duty,pool,about,article";

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::dueOn)
            .thenComparing(Row::pool)
            .thenComparing(Row::duty)
            .thenComparing(Row::about);

    private record Row(
            LocalDate dueOn,
            boolean provisional,
            String state,
            String duty,
            String pool,
            String about,
            String article) {}

    /** The header and a line for each. */
    List<String> lines(Collection<DutyView> duties, Collection<DeadlineView> filings, Optional<String> pool) {
        var rows = Stream.concat(
                        duties.stream().filter(view -> isOpen(view.getState())).map(DutyList::row),
                        filings.stream()
                                .filter(view -> isOpen(view.getState()))
                                .flatMap(view ->
                                        Stream.ofNullable(view.getDueOn()).map(due -> row(view, due))))
                .filter(row -> pool.map(row.pool()::equals).orElse(true))
                .sorted(ORDER)
                .map(this::line);
        return Stream.concat(Stream.of(HEADER), rows).toList();
    }

    private static boolean isOpen(DutyState state) {
        return switch (state) {
            case OPEN, DUE_SOON, MISSED -> true;
            case MET, MET_LATE, ENDED, WITHDRAWN, UNKNOWN -> false;
        };
    }

    private static boolean isOpen(DeadlineState state) {
        return switch (state) {
            case OPEN, DUE_SOON, MISSED, MISSED_UNCONFIRMED -> true;
            case MET, MET_LATE, WITHDRAWN, NOT_REQUIRED, UNKNOWN -> false;
        };
    }

    private static Row row(DutyView view) {
        var about = Stream.of(view.getClaimId(), view.getLoan())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(name -> view.getAbout() == null ? name : name + "#" + view.getAbout())
                .orElseGet(() -> told(view.getAbout()));
        return new Row(
                view.getDueOn(),
                view.getProvisional(),
                view.getState().name(),
                view.getDuty(),
                view.getPool(),
                about,
                told(view.getArticle()));
    }

    private static Row row(DeadlineView view, LocalDate dueOn) {
        return new Row(
                dueOn,
                view.getProvisional(),
                view.getState().name(),
                "FILING",
                view.getPool(),
                view.getDeadlineId(),
                told(view.getArticle()));
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String line(Row row) {
        return String.join(
                ",",
                Long.toString(ChronoUnit.DAYS.between(on, row.dueOn())),
                row.dueOn().toString(),
                row.provisional() ? "provisional" : "final",
                row.state(),
                row.duty(),
                quoted(row.pool()),
                quoted(row.about()),
                quoted(row.article()));
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
