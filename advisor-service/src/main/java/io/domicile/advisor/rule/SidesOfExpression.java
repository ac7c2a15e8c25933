package io.domicile.advisor.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Takes an expression apart at its {@code &&}, {@code ||}, {@code !} and {@code ?:} into what reads one side only. */
final class SidesOfExpression {

    private static final Set<String> LOGIC = Set.of("_&&_", "_||_", "!_", "_?_:_");

    private final CelAbstractSyntaxTree ast;
    private final Function<CelAbstractSyntaxTree, Condition> compile;
    private final List<Condition> ofWorkload = new ArrayList<>();
    private final List<Condition> ofPlace = new ArrayList<>();
    private final Set<String> together = new TreeSet<>();

    private SidesOfExpression(CelAbstractSyntaxTree ast, Function<CelAbstractSyntaxTree, Condition> compile) {
        this.ast = ast;
        this.compile = compile;
    }

    /** @param compile makes a condition of a part that says yes or no */
    static Sides of(CelAbstractSyntaxTree ast, Function<CelAbstractSyntaxTree, Condition> compile) {
        var sides = new SidesOfExpression(ast, compile);
        sides.divide(ast.getExpr());
        return new Sides(List.copyOf(sides.ofWorkload), List.copyOf(sides.ofPlace), Set.copyOf(sides.together));
    }

    private void divide(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && LOGIC.contains(expr.call().function())) {
            expr.call().args().forEach(this::divide);
            return;
        }
        var part = CelAbstractSyntaxTree.newCheckedAst(expr, ast.getSource(), ast.getReferenceMap(), ast.getTypeMap());
        var words = words(part);
        boolean readsPlace = words.stream().anyMatch(word -> word.startsWith(FactWord.PLACE));
        boolean readsWorkload = words.stream().anyMatch(word -> !word.startsWith(FactWord.PLACE));
        if (readsPlace == readsWorkload || !alwaysAnswers(part)) {
            together.addAll(words);
        } else {
            (readsPlace ? ofPlace : ofWorkload).add(compile.apply(part));
        }
    }

    /** Asked alone, it is asked where the whole would not have come to it; so it must not be able to fail there. */
    private boolean alwaysAnswers(CelAbstractSyntaxTree part) {
        return SimpleType.BOOL.equals(part.getType(part.getExpr().id()).orElse(null))
                && CelNavigableAst.fromAst(part)
                        .getRoot()
                        .allNodes()
                        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL)
                        .allMatch(node ->
                                Sandbox.FUNCTIONS.contains(node.expr().call().function()));
    }

    /** Words of all facts that an expression names. */
    static Set<String> words(CelAbstractSyntaxTree part) {
        var words = new TreeSet<String>();
        CelNavigableAst.fromAst(part).getRoot().allNodes().forEach(node -> {
            var reference = part.getReferenceMap().get(node.id());
            if (reference != null && FactWord.ALL.containsKey(reference.name())) {
                words.add(reference.name());
            }
        });
        return words;
    }
}
