package org.sungrid.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets and drawings of the house. The address of each carries a hash of its bytes, so that a browser may keep
 * it for ever and still never shows an old one.
 */
public final class Assets {

    static final String ROOT = "/assets/";

    private static final String FOLDER = "/META-INF/sungrid/assets/";
    private static final Pattern NAME = Pattern.compile("([a-z][a-z-]{0,40})\\.(css|svg|js)");
    private static final Pattern ASKED = Pattern.compile("([a-z][a-z-]{0,40})\\.([0-9a-f]{12})\\.(css|svg|js)");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "svg", "image/svg+xml", "js", "text/javascript;charset=UTF-8");
    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    /** The bytes of one asset, the hash in its address, and its media type. */
    record Asset(byte[] bytes, String hash, String type) {}

    /** An asked-for asset, and whether the address names exactly these bytes. */
    record Asked(Asset asset, boolean exact) {}

    private Assets() {}

    /**
     * The address of an asset, such as {@code /assets/tokens.3f2a9c810b7d.css}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static String address(String name) {
        Matcher matcher = NAME.matcher(name);
        if (matcher.matches()) {
            Optional<Asset> asset = load(name);
            if (asset.isPresent()) {
                return ROOT + matcher.group(1) + "." + asset.get().hash() + "." + matcher.group(2);
            }
        }
        throw new IllegalArgumentException("There is no asset " + name);
    }

    /**
     * @param file the part of the address after {@link #ROOT}
     */
    static Optional<Asked> find(String file) {
        Matcher matcher = ASKED.matcher(file);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return load(matcher.group(1) + "." + matcher.group(3))
                .map(asset -> new Asked(asset, asset.hash().equals(matcher.group(2))));
    }

    private static Optional<Asset> load(String name) {
        Asset known = KNOWN.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            Asset asset = new Asset(bytes, hash(bytes), TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
            KNOWN.put(name, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
