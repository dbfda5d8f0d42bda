/**
 * The public's application: reads what is disclosed, keeps nothing about its readers.
 *
 * <p>Here stand only what the whole application shares; each page has its bean in the package of its capability.
 */
package org.sungrid.portal;
