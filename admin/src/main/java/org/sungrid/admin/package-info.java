/**
 * The staff's application: drafting, release, accounts, the record. Needs a sign-in for everything but its door.
 *
 * <p>Here stand only what the whole application shares; each page has its bean in the package of its capability.
 */
package org.sungrid.admin;
