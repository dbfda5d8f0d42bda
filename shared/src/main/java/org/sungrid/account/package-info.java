/**
 * Who may sign in and what they may do. An account belongs to a person of the grid; roles are sets of permissions.
 */
package org.sungrid.account;
