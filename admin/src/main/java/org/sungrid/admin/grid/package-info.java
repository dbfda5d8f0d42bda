/** Choosing units and persons of the grid by typing a part of their code or name. */
package org.sungrid.admin.grid;
