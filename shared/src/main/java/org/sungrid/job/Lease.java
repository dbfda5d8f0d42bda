package org.sungrid.job;

/**
 * That a node works on a job for now.
 *
 * @param holder the node
 * @param fence raised with each change of the holder: what is written under an older one is not kept
 */
record Lease(String job, String holder, long fence) {}
