/** The command by which anybody who may read the record verifies it: {@code java -jar sungrid-audit.jar}. */
package org.sungrid.verify;
