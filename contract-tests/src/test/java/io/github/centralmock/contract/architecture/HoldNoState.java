package io.github.centralmock.contract.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;

/** A static field must be final, and if it is a collection or a map, one that cannot be changed. */
final class HoldNoState extends ArchCondition<JavaField> {
    HoldNoState() {
        super("be final and hold no state");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        boolean isGenerated = field.getName().startsWith("$");
        boolean isFinal = field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
        boolean isHolder = field.getRawType().isAssignableTo(ThreadLocal.class)
                || field.getRawType().getPackageName().equals("java.util.concurrent.atomic");
        boolean isFine = isGenerated || isFinal && !isHolder && !isMutableCollection(field);
        events.add(new SimpleConditionEvent(field, isFine, field.getFullName() + " can hold state"));
    }

    /** The type does not tell, so the value is asked. */
    private static boolean isMutableCollection(JavaField field) {
        boolean isCollection = field.getRawType().isAssignableTo(Map.class)
                || field.getRawType().isAssignableTo(Collection.class);
        if (!isCollection) {
            return false;
        }
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            Object value = reflected.get(null);
            return value != null
                    && !value.getClass().getName().matches("java\\.util\\.(ImmutableCollections|Collections)\\$.*");
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
