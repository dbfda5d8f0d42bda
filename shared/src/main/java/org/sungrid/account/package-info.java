/**
 * Who may sign in and what they may do. An account belongs to a person of the grid; roles are sets of permissions.
 *
 * <p>Every act names its permission with {@link org.sungrid.account.Permitted}; pages only show what acts would allow.
 */
package org.sungrid.account;
