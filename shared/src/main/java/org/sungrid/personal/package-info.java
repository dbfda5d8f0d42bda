/**
 * What people may ask for about the data that the bureau holds of them (个人信息保护法): a copy of all of it, that what is wrong
 * be put right, and that it be erased. It reads and forgets what the capabilities below keep.
 *
 * <p>Not for those who complain or book, whose data are sealed and go by themselves.
 */
package org.sungrid.personal;
