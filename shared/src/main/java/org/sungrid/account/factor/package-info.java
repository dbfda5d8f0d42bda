/**
 * The second factor: one-time codes of a device (TOTP, RFC 6238) and recovery codes on paper; who needs one, enrolling,
 * proving, giving up, and an administrator's reset.
 */
package org.sungrid.account.factor;
