/**
 * What one person alone may not do (S-43): one asks with a reason, another agrees or declines, and only then is it done.
 * A capability that has such an act keeps a {@link org.sungrid.proposal.Countersigned}; asking is an act of its own there,
 * with a permission of its own.
 *
 * <p>Not for releasing what somebody wrote: that is the second person's own act on a thing that both can see.
 */
package org.sungrid.proposal;
