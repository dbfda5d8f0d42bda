package org.sungrid.disclosure.export;

import java.util.List;

/** What is to be written, some at a time, so that never all of it is in memory; empty at the end. */
@FunctionalInterface
public interface ExportedVersions {

    List<ExportedVersion> next();
}
