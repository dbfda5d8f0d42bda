/**
 * The public board (督办专栏): by which words a ticket stands there, who proposed and who approved them, and what the public
 * reads. What is shown comes from views of the public's schema that hold nothing else of a ticket.
 *
 * <p>Not for what a ticket asks of its owner, nor for what happened to it inside.
 */
package org.sungrid.ticket.board;
