/**
 * What the database must be like before an application serves anything from it.
 *
 * <p>Migrating is a step of its own and not done here.
 */
package org.sungrid.database;
