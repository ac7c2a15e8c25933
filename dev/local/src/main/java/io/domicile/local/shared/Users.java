package io.domicile.local.shared;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many test JVMs are attached. */
final class Users {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int attached;
    private boolean stopped;

    void enter() {
        change(1);
    }

    void leave() {
        change(-1);
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when nobody was attached for that long, or at once when stopped. */
    void awaitNone(Duration idle) throws InterruptedException {
        lock.lock();
        try {
            var left = idle.toNanos();
            while (!stopped && (attached > 0 || left > 0)) {
                if (attached > 0) {
                    changed.await();
                    left = idle.toNanos();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void change(int by) {
        lock.lock();
        try {
            attached += by;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
