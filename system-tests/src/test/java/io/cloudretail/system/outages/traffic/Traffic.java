package io.cloudretail.system.outages.traffic;

import io.cloudretail.system.drivers.Admin;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Buyers, and readers of the catalogue, one after another or so many at a time. */
public final class Traffic implements AutoCloseable {
    private static final int PLENTY = 1_000_000;
    private static List<String> goods;

    private final Random random;
    private final Counter counter;
    private final Queue<Purchase> purchases = new ConcurrentLinkedQueue<>();
    private final Deque<Buyer> waiting = new ConcurrentLinkedDeque<>();
    private final Queue<Answer> reads = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private volatile boolean open = true;

    public Traffic(URI shop, Random random) {
        this.random = random;
        this.counter = new Counter(shop);
        prepare(50);
    }

    /** Makes sure of so many buyers beforehand: once the database is away, the key that signs their tokens cannot be read. */
    public Traffic prepare(int buyers) {
        while (waiting.size() < buyers) {
            waiting.add(Buyer.newcomer());
        }
        return this;
    }

    /** Articles of which there is enough for every drill of a run. */
    public static synchronized List<String> goods() {
        if (goods == null) {
            goods = IntStream.range(0, 3).mapToObj(i -> Admin.sell(PLENTY, 199)).toList();
        }
        return goods;
    }

    /** From now on so many buyers come in a second, each with a wish of their own. */
    public Traffic flow(double perSecond) {
        long pause = (long) (1_000_000_000 / perSecond);
        every(pause, () -> {
            Wish wish = Wish.any(random, goods());
            return () -> buy(wish);
        });
        return this;
    }

    /** From now on the catalogue is read so often. */
    public Traffic browse(double perSecond, Supplier<String> path) {
        long pause = (long) (1_000_000_000 / perSecond);
        every(pause, () -> () -> reads.add(counter.read(path.get())));
        return this;
    }

    /** One order after another, so many at a time; returns when all have been answered. */
    public void place(int orders, int atOnce, Supplier<Wish> wishes) {
        Semaphore room = new Semaphore(atOnce);
        List<CompletableFuture<Void>> placed = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            room.acquireUninterruptibly();
            Wish wish = wishes.get();
            placed.add(
                    CompletableFuture.runAsync(() -> buy(wish), people).whenComplete((done, fault) -> room.release()));
        }
        placed.forEach(CompletableFuture::join);
    }

    public void place(int orders, int atOnce) {
        place(orders, atOnce, () -> Wish.any(random, goods()));
    }

    /** Begins to buy; the purchase is among the others at once. */
    public Purchase begin(Wish wish) {
        Purchase purchase = newcomer(wish);
        purchases.add(purchase);
        people.execute(() -> carryOut(purchase));
        return purchase;
    }

    public Purchase buy(Wish wish) {
        Purchase purchase = newcomer(wish);
        purchases.add(purchase);
        carryOut(purchase);
        return purchase;
    }

    public void beginToCancel(Purchase purchase) {
        people.execute(() -> cancel(purchase));
    }

    public List<Purchase> purchases() {
        return List.copyOf(purchases);
    }

    public List<Answer> reads() {
        return List.copyOf(reads);
    }

    /** How many were answered, well or badly. */
    public long answered() {
        return purchases.stream()
                .filter(purchase -> !purchase.answers().isEmpty())
                .count();
    }

    public void awaitAnswers(long more, Duration patience) {
        long wanted = answered() + more;
        Awaitility.await("answers to buyers").atMost(patience).until(() -> answered() >= wanted);
    }

    /** No more buyers come; whoever is being served is served. */
    public void stop() {
        open = false;
        people.shutdown();
        try {
            if (!people.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Somebody is still waiting for an answer after a minute");
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends an order once more, with the same key. */
    public Answer repeat(Purchase purchase) {
        Answer answer = counter.order(purchase);
        purchase.heard(answer);
        return answer;
    }

    /** Whoever does not know what became of their order asks again with the same key; true when nobody has to any more. */
    public boolean allKnowAfterAskingAgain() {
        purchases.stream().filter(Purchase::unknown).forEach(this::repeat);
        return purchases.stream().noneMatch(Purchase::unknown);
    }

    @Override
    public void close() {
        stop();
    }

    private Purchase newcomer(Wish wish) {
        Buyer buyer = waiting.poll();
        return new Purchase(buyer == null ? Buyer.newcomer() : buyer, wish);
    }

    private void every(long nanos, Supplier<Runnable> tasks) {
        Thread clock = new Thread(() -> {
            long next = System.nanoTime();
            while (open) {
                hand(tasks.get());
                next += nanos;
                long rest = next - System.nanoTime();
                if (rest > 0) {
                    LockSupport.parkNanos(rest);
                }
            }
        });
        clock.setDaemon(true);
        clock.start();
    }

    private void hand(Runnable task) {
        try {
            people.execute(task);
        } catch (RejectedExecutionException closed) {
            open = false;
        }
    }

    private void carryOut(Purchase purchase) {
        Wish wish = purchase.wish();
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (int more = 1; more < wish.sentAtOnce(); more++) {
            sent.add(CompletableFuture.runAsync(() -> purchase.heard(counter.order(purchase))));
        }
        purchase.heard(counter.order(purchase));
        sent.forEach(CompletableFuture::join);
        if (wish.calledOff()) {
            cancel(purchase);
        }
    }

    private void cancel(Purchase purchase) {
        purchase.order().ifPresent(order -> purchase.heardOfCancellation(counter.cancel(purchase, order)));
    }
}
