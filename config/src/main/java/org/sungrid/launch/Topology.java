package org.sungrid.launch;

import java.util.OptionalInt;

/**
 * Who listens where.
 *
 * @param address the interface of both applications
 * @param bench the port of a third virtual server for tests inside the server, loopback only; absent when running
 * @param management the port of the server's own administration, loopback only; absent when running
 */
record Topology(String address, int portal, int admin, OptionalInt bench, OptionalInt management) {}
