package io.github.centralmock.store;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Holds the current state of one world. Reads never wait. Writes run one after the other, and each publishes its whole result or no change. */
public final class Store {
    private final AtomicReference<State> current;
    private final Object writing = new Object();

    public Store(State initial) {
        current = new AtomicReference<>(initial);
    }

    public State state() {
        return current.get();
    }

    /** A view of this moment that later writes do not disturb. */
    public Transaction read() {
        return new Transaction(current.get(), false);
    }

    /** Runs {@code change} on the newest state and publishes the result. If it throws an exception, the state is unchanged. */
    public <T> T write(Function<Transaction, T> change) {
        // A monitor spins for a moment before it parks a thread; writes are shorter than parking takes.
        synchronized (writing) {
            Transaction transaction = Transaction.on(current.get());
            T result = change.apply(transaction);
            current.set(transaction.state());
            return result;
        }
    }

    /** Puts a kept state in the place of the current one, after any write under way. */
    public void restore(State state) {
        synchronized (writing) {
            current.set(state);
        }
    }
}
