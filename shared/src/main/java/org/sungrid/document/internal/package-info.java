/** How papers are drawn; nobody outside needs to know. */
package org.sungrid.document.internal;
