/** Tables of text as people keep them in spreadsheets: read from CSV and XLSX with every faulty cell named, and written. */
@NullMarked
package io.domicile.advisor.sheet;

import org.jspecify.annotations.NullMarked;
