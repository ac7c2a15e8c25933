/** Advice as a document that can be put on file: everything that it says and rests on, to be read on paper or by a machine. */
@NullMarked
package io.domicile.advisor.evidence;

import org.jspecify.annotations.NullMarked;
