package org.sungrid.disclosure.batch;

/**
 * One file of an upload.
 *
 * @param path its place in the upload, with {@code /} between folders
 * @param content its bytes, not copied
 */
public record SourceFile(String path, byte[] content) {

    @Override
    public String toString() {
        return path + " (" + content.length + " bytes)";
    }
}
