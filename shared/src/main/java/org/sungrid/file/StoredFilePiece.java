package org.sungrid.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A part of a file's bytes, small enough to travel. */
@Entity
@Table(name = "stored_file_piece")
@IdClass(StoredFilePiece.Key.class)
public class StoredFilePiece {

    /** Bytes of every piece but the last. */
    static final int LENGTH = 1 << 20;

    @Id
    @Column(name = "file_id")
    private long fileId;

    @Id
    private int position;

    private byte[] content;

    protected StoredFilePiece() {}

    StoredFilePiece(long fileId, int position, byte[] content) {
        this.fileId = fileId;
        this.position = position;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** File and place in it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long fileId;
        private int position;

        public Key() {}

        Key(long fileId, int position) {
            this.fileId = fileId;
            this.position = position;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.fileId == fileId && key.position == position;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(fileId) * 31 + position;
        }
    }
}
