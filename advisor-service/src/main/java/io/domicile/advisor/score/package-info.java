/**
 * How well places that the law allows suit a workload: named criteria between fixed reference points, weighed by what the
 * tenant wants. Rules come first and are never outbid here.
 */
@NullMarked
package io.domicile.advisor.score;

import org.jspecify.annotations.NullMarked;
