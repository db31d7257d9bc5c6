package io.cloudretail.user.address;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.user.account.Accounts;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody's addresses. Whoever has any has exactly one default. */
@Shared
@Transactional
public class Addresses {
    private static final int MOST = 20;

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    Addresses(EntityManager entityManager, Accounts accounts, Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The default first, then the oldest. */
    public List<AddressView> of(UUID account) {
        return load(account).stream().map(Address::view).toList();
    }

    AddressView add(UUID account, NewAddress wish) {
        List<Address> others = lockAll(account);
        if (others.size() >= MOST) {
            throw new TooManyAddresses(MOST);
        }
        Address address = new Address(account, wish, clock.instant());
        if (others.isEmpty() || wish.wantsToBeDefault()) {
            makeDefault(address, others);
        }
        entityManager.persist(address);
        return address.view();
    }

    /** An address stays the default until another one takes its place. */
    Optional<AddressView> replace(UUID account, UUID id, NewAddress wish) {
        List<Address> all = lockAll(account);
        Optional<Address> found = find(all, id);
        found.ifPresent(address -> {
            address.replace(wish);
            if (wish.wantsToBeDefault()) {
                makeDefault(address, all);
            }
        });
        return found.map(Address::view);
    }

    /** When the default goes, the oldest of the others takes its place. False when there was no such address. */
    boolean delete(UUID account, UUID id) {
        List<Address> all = lockAll(account);
        Optional<Address> found = find(all, id);
        found.ifPresent(address -> {
            entityManager.remove(address);
            entityManager.flush();
            if (address.isDefault()) {
                all.stream()
                        .filter(other -> !other.id().equals(id))
                        .findFirst()
                        .ifPresent(oldest -> oldest.makeDefault(true));
            }
        });
        return found.isPresent();
    }

    private void makeDefault(Address address, List<Address> all) {
        all.forEach(other -> other.makeDefault(false));
        // The database allows one default at any moment
        entityManager.flush();
        address.makeDefault(true);
    }

    /** Two changes of one account's addresses happen one after the other. */
    private List<Address> lockAll(UUID account) {
        accounts.change(account, owner -> {}).orElseThrow(() -> new NotFound("There is no such account."));
        return load(account);
    }

    private List<Address> load(UUID account) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Address a WHERE a.account = :account ORDER BY a.isDefault DESC, a.createdAt, a.id",
                        Address.class)
                .setParameter("account", account)
                .getResultList();
    }

    private static Optional<Address> find(List<Address> all, UUID id) {
        return all.stream().filter(address -> address.id().equals(id)).findFirst();
    }
}
