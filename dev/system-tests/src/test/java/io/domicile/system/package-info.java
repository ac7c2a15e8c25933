/** A cell as it is packaged and started, tried from outside; and the rules that hold for the code of all modules. */
@NullMarked
package io.domicile.system;

import org.jspecify.annotations.NullMarked;
