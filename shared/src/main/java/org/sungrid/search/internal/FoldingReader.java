package org.sungrid.search.internal;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** Folds what is analysed; since folding keeps lengths, places need no correction. */
final class FoldingReader extends CharFilter {

    FoldingReader(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        for (int at = offset; at < offset + read; at++) {
            buffer[at] = Folding.fold(buffer[at]);
        }
        return read;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
