package io.cloudretail.system.outages.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One order under one key by one buyer, who buys nothing else, and everything the buyer was told about it. */
public final class Purchase {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Buyer buyer;
    private final String key = UUID.randomUUID().toString();
    private final Wish wish;
    private final List<Answer> answers = new ArrayList<>();
    private Answer cancellation = Answer.NONE;

    Purchase(Buyer buyer, Wish wish) {
        this.buyer = buyer;
        this.wish = wish;
    }

    public UUID buyer() {
        return buyer.id();
    }

    String token() {
        return buyer.token();
    }

    public Wish wish() {
        return wish;
    }

    String key() {
        return key;
    }

    public synchronized List<Answer> answers() {
        return List.copyOf(answers);
    }

    public synchronized Answer cancellation() {
        return cancellation;
    }

    synchronized void heard(Answer answer) {
        answers.add(answer);
    }

    synchronized void heardOfCancellation(Answer answer) {
        cancellation = answer;
    }

    /** The order's id, once the buyer has been told. */
    public Optional<String> order() {
        return answers().stream()
                .filter(Answer::accepted)
                .map(answer -> ID.matcher(answer.body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    public boolean accepted() {
        return answers().stream().anyMatch(Answer::accepted);
    }

    /** Whether the last that was heard leaves open what became of it. */
    public boolean unknown() {
        return !accepted() && (answers().isEmpty() || answers().stream().allMatch(Answer::unknown));
    }

    public Answer first() {
        List<Answer> heard = answers();
        return heard.isEmpty() ? Answer.NONE : heard.get(0);
    }
}
