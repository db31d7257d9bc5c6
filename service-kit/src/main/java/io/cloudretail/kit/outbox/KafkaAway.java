package io.cloudretail.kit.outbox;

/** Kafka did not take what it was given in time; what it did take is deleted all the same. */
final class KafkaAway extends RuntimeException {
    KafkaAway(String message) {
        super(message);
    }
}
