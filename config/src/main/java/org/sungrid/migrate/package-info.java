/**
 * The one place that changes the schema: migrates it as its owner, then gives the applications' accounts exactly the
 * rights they need. The applications themselves only look whether the schema is the one they know.
 */
package org.sungrid.migrate;
