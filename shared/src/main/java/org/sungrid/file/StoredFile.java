package org.sungrid.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is known of a file that is stored once, whoever carries it how often. Lists ask for its facts, not for its words. */
@Entity
@Table(name = "stored_file")
public class StoredFile {

    @Id
    private Long id;

    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type")
    private FileType type;

    private long bytes;

    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "text_state")
    private TextState textState;

    protected StoredFile() {}
}
