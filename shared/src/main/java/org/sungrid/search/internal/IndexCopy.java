package org.sungrid.search.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.sungrid.change.Subject;
import org.sungrid.search.Searchable;

/**
 * The node's own copy in Lucene: opened, verified, written and read here. It can always be thrown away. One thread writes;
 * any number read.
 */
public final class IndexCopy implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexCopy.class.getName());
    private static final Duration VERIFIED_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final double BUFFER_MEGABYTES = 32;

    private final IndexFolder folder;
    private final Analyzer asking = Layout.asking();
    private final Documents documents = new Documents();
    private Directory directory;
    private IndexWriter writer;
    private volatile SearcherManager searchers;
    private volatile boolean doubtful;
    private Instant verified = Instant.EPOCH;

    private IndexCopy(IndexFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens what is there if it is whole, else begins with nothing. Whatever is wrong with the files is no error: every
     * checksum is verified before anything is read, and any damage means an empty index.
     *
     * @param folder closed together with the copy, also if it cannot be opened
     * @throws IOException if not even an empty index can be made (a full disk)
     */
    public static IndexCopy open(IndexFolder folder) throws IOException {
        IndexCopy copy = new IndexCopy(folder);
        try {
            copy.reopen();
            return copy;
        } catch (IOException | RuntimeException impossible) {
            folder.close();
            throw impossible;
        }
    }

    /** How far it has followed; empty if it has to be built. */
    Optional<Progress> progress() {
        return Progress.read(commitData());
    }

    /** Replaces all documents of a subject, possibly by none. */
    void put(Subject subject, List<Searchable> searchables, long generation) throws IOException {
        Term about = new Term(Layout.SUBJECT, subject.toString());
        if (searchables.isEmpty()) {
            writer.deleteDocuments(about);
        } else {
            writer.updateDocuments(about, documents.of(subject, searchables, generation));
        }
    }

    /** Forgets what only earlier buildings wrote. */
    void forgetBefore(long generation) throws IOException {
        writer.deleteDocuments(LongPoint.newRangeQuery(Layout.GENERATION, Long.MIN_VALUE, generation - 1));
    }

    /** Lets searches see what was put. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Puts what was written and how far that is onto the disk, together. */
    void commit(Progress progress) throws IOException {
        commit(progress.written());
    }

    void commit(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /**
     * To be called by who meets an exception of Lucene, from any thread: the copy is verified before long. Damage can show
     * itself as any exception, but so can a mistake in a question, which must not cost more than one look a minute.
     */
    void doubt(Throwable why) {
        if (!doubtful) {
            LOG.log(Level.WARNING, "The search index is in doubt and will be verified: {0}", why.toString());
            doubtful = true;
        }
    }

    /**
     * Verifies the copy if there is doubt, while it goes on answering; repairs it if the doubt was right.
     *
     * @return whether it was opened anew, so that what was not committed is lost
     */
    boolean repair(Instant now) throws IOException {
        if (writer.isOpen()) {
            if (!doubtful || now.isBefore(verified.plus(VERIFIED_AT_MOST_EVERY))) {
                return false;
            }
            verified = now;
            if (isIntact()) {
                doubtful = false;
                return false;
            }
        }
        reopen();
        return true;
    }

    private boolean isIntact() throws IOException {
        FacetedSearcher searcher = acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException | InternalError damage) {
            LOG.log(Level.WARNING, "The search index is damaged: {0}", damage.toString());
            return false;
        } finally {
            release(searcher);
        }
    }

    /** Verifies the files, and begins anew if they are not whole. What was not committed is lost. */
    private void reopen() throws IOException {
        closeLucene();
        if (!isWhole()) {
            folder.empty();
        }
        openLucene();
    }

    /** Throws all away. */
    void empty() throws IOException {
        closeLucene();
        folder.empty();
        openLucene();
    }

    /** Whether it can be written. */
    boolean isOpen() {
        return writer.isOpen();
    }

    Analyzer analyzer() {
        return asking;
    }

    /** @throws org.apache.lucene.store.AlreadyClosedException while it is being repaired */
    FacetedSearcher acquire() throws IOException {
        return (FacetedSearcher) searchers.acquire();
    }

    /** To be called for each {@link #acquire()}, in the end. */
    void release(FacetedSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    @Override
    public void close() throws IOException {
        try {
            closeLucene();
        } finally {
            folder.close();
        }
    }

    private void openLucene() throws IOException {
        directory = FSDirectory.open(folder.index());
        IndexWriterConfig config = new IndexWriterConfig(Layout.writing())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                // Only a commit that says how far it is may stay.
                .setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, FacetedSearcher.factory());
        doubtful = false;
    }

    private void closeLucene() throws IOException {
        if (searchers != null) {
            searchers.close();
        }
        if (writer != null) {
            try {
                writer.rollback();
            } catch (IOException | RuntimeException broken) {
                LOG.log(Level.FINE, "The writer was broken already", broken);
            }
        }
        if (directory != null) {
            directory.close();
        }
    }

    /**
     * Checksums first, of every file of the commit, so that no damaged byte is ever interpreted; then whether it opens.
     * Files that a killed process left beside the commit do not count.
     */
    private boolean isWhole() {
        try (Directory files = FSDirectory.open(folder.index())) {
            String last = SegmentInfos.getLastCommitSegmentsFileName(files);
            if (last == null) {
                return files.listAll().length == 0;
            }
            verify(files, last);
            SegmentInfos infos = SegmentInfos.readCommit(files, last);
            for (String file : infos.files(false)) {
                verify(files, file);
            }
            if (Progress.read(infos.getUserData()).isEmpty()) {
                LOG.info("The search index is of another version and will be rebuilt");
                return false;
            }
            try (DirectoryReader reader = DirectoryReader.open(files)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return true;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError damage) {
            LOG.log(Level.WARNING, "The search index is damaged and will be rebuilt: {0}", damage.toString());
            return false;
        }
    }

    private static void verify(Directory files, String name) throws IOException {
        try (IndexInput file = files.openInput(name, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(file);
        }
    }

    private Map<String, String> commitData() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> written = writer.getLiveCommitData();
        if (written != null) {
            written.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }
}
