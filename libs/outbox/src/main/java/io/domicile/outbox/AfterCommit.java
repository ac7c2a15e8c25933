package io.domicile.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Rings for the relay once the rows of a transaction can be seen, and not before. */
@Singleton
class AfterCommit {

    private final TransactionSynchronizationRegistry transaction;
    private final Backlog backlog;
    private final Doorbell bell;

    AfterCommit(TransactionSynchronizationRegistry transaction, Backlog backlog, Doorbell bell) {
        this.transaction = transaction;
        this.backlog = backlog;
        this.bell = bell;
    }

    /** The current transaction wrote one row. */
    void wrote() {
        if (transaction.getResource(Written.class) instanceof Written known) {
            known.rows++;
        } else {
            var first = new Written();
            transaction.putResource(Written.class, first);
            transaction.registerInterposedSynchronization(first);
        }
    }

    private final class Written implements Synchronization {

        private int rows = 1;

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                backlog.added(rows);
                bell.ring();
            }
        }
    }
}
