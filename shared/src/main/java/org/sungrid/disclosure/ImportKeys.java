package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.id.DisclosureId;

/**
 * By what an import knows a disclosure again: the key under which an import brought it, or its permanent number. A number
 * of this bureau may read like the key of something that came from another bureau; the key goes before, and an export
 * writes such a number with {@link #OWN} behind it.
 */
@ApplicationScoped
class ImportKeys {

    /** What tells a number of this bureau from a key that reads the same. */
    static final String OWN = ".own";

    @Inject
    private Disclosures disclosures;

    /** Whatever may be meant by some of these keys; at most 250 of them. */
    List<Disclosure> among(Collection<String> keys) {
        var numbers = keys.stream().map(ImportKeys::number).collect(Collectors.toSet());
        return Stream.concat(disclosures.byImportKeys(keys).stream(), disclosures.byNumbers(numbers).stream())
                .distinct()
                .toList();
    }

    /** The one of these that the key means, if any. */
    static Optional<Disclosure> meant(DisclosureKind kind, String key, Collection<Disclosure> among) {
        return among.stream()
                .filter(one -> one.getKind() == kind && key.equals(one.importKey()))
                .findFirst()
                .or(() -> among.stream()
                        .filter(one -> one.getKind() == kind && number(key).equals(one.getNumber()))
                        .findFirst());
    }

    /** Whether a key means one of these, of whatever kind. */
    static boolean means(String key, Collection<Disclosure> among) {
        return among.stream()
                .anyMatch(one -> key.equals(one.importKey()) || number(key).equals(one.getNumber()));
    }

    Optional<Disclosure> find(DisclosureKind kind, String key) {
        return meant(kind, key, among(List.of(key)));
    }

    /** What an export calls each of these, so that an import knows it again; at most 250. */
    Map<DisclosureId, String> written(Collection<Disclosure> those) {
        var without = those.stream().filter(one -> one.importKey() == null).toList();
        Set<String> taken = new HashSet<>();
        if (!without.isEmpty()) {
            disclosures
                    .byImportKeys(without.stream().map(Disclosure::getNumber).toList())
                    .forEach(other -> taken.add(other.getKind() + " " + other.importKey()));
        }
        var keys = new HashMap<DisclosureId, String>();
        for (var one : those) {
            var key = one.importKey() != null
                    ? one.importKey()
                    : taken.contains(one.getKind() + " " + one.getNumber()) ? one.getNumber() + OWN : one.getNumber();
            keys.put(one.id(), key);
        }
        return keys;
    }

    private static String number(String key) {
        return key.endsWith(OWN) ? key.substring(0, key.length() - OWN.length()) : key;
    }
}
