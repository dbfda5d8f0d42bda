/**
 * Who acts, and what an act may require of them. Every act names its permission with
 * {@link org.sungrid.permission.Permitted}; pages only show what acts would allow.
 *
 * <p>Not for how somebody came by a permission: that is told by accounts and their roles.
 */
package org.sungrid.permission;
