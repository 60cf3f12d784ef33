package cn.qicheng.registration.store;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.domain.PlaceBook;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.review.ReviewDesk;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One place, one transaction.
 *
 * <p>The row of the registration goes first and the count of the post last, so that the row everybody wants is locked for
 * the shortest time. Two taps of one person meet at the unique keys: the later one waits for the earlier, then finds its
 * row. Two people for the last place meet at the conditional update: the later one waits, then changes no row, and all it
 * had written is rolled back. Several taps waiting behind one that fails may deadlock by the engine's rules; the engine
 * rolls one back whole, and it is simply tried again.
 */
@Singleton
class TransactionPlaceBook implements PlaceBook {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionPlaceBook.class);
    private static final int ATTEMPTS = 4;

    private final TransactionOperations<Connection> transactions;
    private final Registrations registrations;
    private final RegistrationRows rows;
    private final WindowPostRows posts;
    private final ReviewDesk reviews;
    private final AuditTrail audit;

    TransactionPlaceBook(
            TransactionOperations<Connection> transactions,
            Registrations registrations,
            RegistrationRows rows,
            WindowPostRows posts,
            ReviewDesk reviews,
            AuditTrail audit) {
        this.transactions = transactions;
        this.registrations = registrations;
        this.rows = rows;
        this.posts = posts;
        this.reviews = reviews;
        this.audit = audit;
    }

    @Override
    public Place take(Request request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.executeWrite(status -> new Place(write(request), true));
            } catch (RuntimeException failure) {
                var held = has(failure, SQLIntegrityConstraintViolationException.class)
                        ? alreadyHeld(request.registration())
                        : Optional.<Place>empty();
                if (held.isPresent()) {
                    return held.get();
                }
                if (attempt == ATTEMPTS || !worthTrying(failure)) {
                    throw failure;
                }
                LOG.info("taking a place is tried again after {}", failure.toString());
            }
        }
    }

    private Registration write(Request request) {
        var registration = request.registration();
        var stored = rows.save(RegistrationRow.of(registration)).toRegistration();
        registrations.keep(stored.id(), 1, request.findings(), request.day(), stored.ruleVersion());
        reviews.open(request.review());
        audit.noted(
                new SubjectRef("REGISTRATION", stored.id()),
                "TAKE_PLACE",
                new Actor(stored.personId(), "", Set.of()),
                Role.GRADUATE,
                stored.ticketNo());
        if (posts.take(stored.windowId(), stored.positionId()) != 1) {
            throw posts.findByWindowIdAndPositionId(stored.windowId(), stored.positionId())
                    .map(post -> RegistrationProblems.noPlace(post.toPost()))
                    .orElseGet(RegistrationProblems::soldOut);
        }
        return stored;
    }

    private Optional<Place> alreadyHeld(Registration wanted) {
        var here = registrations.activeFor(wanted.positionId(), wanted.personId());
        if (here.isPresent()) {
            return here.map(held -> new Place(held, false));
        }
        if (registrations.activeIn(wanted.windowId(), wanted.personId()).isPresent()) {
            throw RegistrationProblems.heldElsewhere();
        }
        return Optional.empty();
    }

    /** A deadlock, or a duplicate whose row was released before it could be read. */
    private static boolean worthTrying(RuntimeException failure) {
        return has(failure, SQLTransactionRollbackException.class)
                || has(failure, SQLIntegrityConstraintViolationException.class);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
