package org.sungrid.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One file of a batch, kept between the dry run and the drafting. */
@Entity
@Table(name = "import_file")
@IdClass(ImportFile.Key.class)
public class ImportFile {

    @Id
    @Column(name = "batch_id")
    private long batchId;

    @Id
    private int position;

    private String path;
    private byte[] content;

    protected ImportFile() {}

    ImportFile(long batchId, int position, String path, byte[] content) {
        this.batchId = batchId;
        this.position = position;
        this.path = path;
        this.content = content;
    }

    String path() {
        return path;
    }

    byte[] content() {
        return content;
    }

    /** Batch and place in it. */
    public static class Key implements Serializable {

        private long batchId;
        private int position;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.batchId == batchId && key.position == position;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(batchId) * 31 + position;
        }
    }
}
