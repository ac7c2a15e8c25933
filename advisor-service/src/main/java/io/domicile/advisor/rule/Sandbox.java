package io.domicile.advisor.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.ListType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a tenant's expression may do, found from its tree before it ever runs: only functions that always answer and whose
 * effort is known, and never more steps than {@link #MOST_STEPS}, however long the lists are that it meets. So no rule of one
 * tenant can take the time of another, and none can fail where it is asked.
 */
final class Sandbox {

    /** A turn of a loop takes six at least, so CEL's own limit of 10,000 turns is never met. See docs/adr/0014. */
    static final int MOST_STEPS = 40_000;

    private static final int MOST_NODES = 400;
    private static final int MOST_DEPTH = 40;
    private static final int MOST_NESTED = 2;

    /** As many as there can be of what a list of jurisdictions holds, and more than any vocabulary has words. */
    private static final int LONGEST_LIST = 250;

    /** A membership test looks at that many elements in the time of one step. */
    private static final int ELEMENTS_PER_STEP = 2;

    /** No arithmetic, no index, no conversion: nothing that can overflow, be out of range or fail. No clock, no pattern. */
    static final Set<String> FUNCTIONS = Set.of(
            "_&&_",
            "_||_",
            "!_",
            "_==_",
            "_!=_",
            "@in",
            "_?_:_",
            "size",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "@not_strictly_false");

    private static final String ALLOWED =
            "a rule of your own may use && || ! == != in ?: < <= > >= size, all, exists and exists_one";

    private final CelAbstractSyntaxTree ast;
    private final Map<String, Integer> sizes;
    private int nodes;

    private Sandbox(CelAbstractSyntaxTree ast, Map<String, Integer> sizes) {
        this.ast = ast;
        this.sizes = sizes;
    }

    /**
     * The most steps that the expression can take.
     *
     * @param sizes of the lists that always have the same elements, by name
     * @throws ExpressionFault if it does what it may not, or could take too many
     */
    static long steps(CelAbstractSyntaxTree ast, Map<String, Integer> sizes) {
        var sandbox = new Sandbox(ast, new HashMap<>(sizes));
        long steps = sandbox.steps(ast.getExpr(), 0, 0);
        if (steps > MOST_STEPS) {
            throw new ExpressionFault(
                    1,
                    0,
                    "could take %,d steps, at most %,d are allowed; ask 'in' of a list instead of going through it, or split the rule"
                            .formatted(steps, MOST_STEPS));
        }
        return steps;
    }

    private long steps(CelExpr expr, int depth, int loops) {
        if (++nodes > MOST_NODES || depth > MOST_DEPTH) {
            throw new ExpressionFault(1, 0, "is too long or too deeply nested; split it into several rules");
        }
        if (ast.getType(expr.id()).orElse(null) instanceof ListType list
                && list.hasElemType()
                && list.elemType() instanceof ListType) {
            throw fault(expr, "is a list of lists, which a rule of your own may not use");
        }
        return switch (expr.getKind()) {
            case CONSTANT, IDENT -> 1;
            case LIST -> {
                long steps = 1;
                for (var element : expr.list().elements()) {
                    steps += steps(element, depth + 1, loops);
                }
                yield steps;
            }
            case CALL -> call(expr, depth, loops);
            case COMPREHENSION -> loop(expr, depth, loops);
            case SELECT, STRUCT, MAP, NOT_SET -> throw fault(expr, "has() and maps are not there; " + ALLOWED);
        };
    }

    private long call(CelExpr expr, int depth, int loops) {
        var call = expr.call();
        if (!FUNCTIONS.contains(call.function())) {
            throw fault(expr, "'" + name(call.function()) + "' is not there; " + ALLOWED);
        }
        long steps = 1;
        if (call.target().isPresent()) {
            steps += steps(call.target().get(), depth + 1, loops);
        }
        for (var argument : call.args()) {
            steps += steps(argument, depth + 1, loops);
        }
        return call.function().equals("@in") ? steps + size(call.args().get(1)) / ELEMENTS_PER_STEP : steps;
    }

    private long loop(CelExpr expr, int depth, int loops) {
        var loop = expr.comprehension();
        if (loops == MOST_NESTED) {
            throw fault(expr, "all and exists can stand in one another only once");
        }
        if (loop.accuInit().getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            throw fault(expr, "map and filter are not there; " + ALLOWED);
        }
        long range = steps(loop.iterRange(), depth + 1, loops);
        long turn = steps(loop.loopCondition(), depth + 1, loops + 1) + turn(loop, depth + 1, loops + 1);
        return 1 + range + size(loop.iterRange()) * (1 + turn) + steps(loop.result(), depth + 1, loops);
    }

    /** {@code exists_one} counts; nobody else may add. */
    private long turn(CelExpr.CelComprehension loop, int depth, int loops) {
        boolean counts = loop.accuInit().constant().getKind() == CelConstant.Kind.INT64_VALUE;
        var step = loop.loopStep();
        if (!counts) {
            return steps(step, depth, loops);
        }
        // Written by the macro: condition ? counter + 1 : counter
        return 3 + steps(step.call().args().getFirst(), depth, loops);
    }

    private long size(CelExpr list) {
        return switch (list.getKind()) {
            case LIST -> list.list().elements().size();
            case IDENT -> sizes.getOrDefault(list.ident().name(), LONGEST_LIST);
            default -> LONGEST_LIST;
        };
    }

    private static String name(String function) {
        return function.replace("_", "").replace("@", "");
    }

    private ExpressionFault fault(CelExpr expr, String what) {
        return RuleLanguage.at(ast, expr.id(), what);
    }
}
