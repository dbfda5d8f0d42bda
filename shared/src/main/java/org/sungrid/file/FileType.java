package org.sungrid.file;

/** What a file may be. Anything else is refused, whatever it is called. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As it is told to a browser, which must not guess. */
    public String mediaType() {
        return mediaType;
    }

    /** With which the name of every such file ends, without the dot. */
    public String extension() {
        return extension;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    public boolean isOffice() {
        return this == DOCX || this == XLSX;
    }

    /** The key of its name for readers. */
    public String labelKey() {
        return "file.type." + extension;
    }
}
